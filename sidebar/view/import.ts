/** A plan or a report that people have, from another tab or pasted: understood, confirmed, written. */
import type { ImportReport } from "../answers";
import { h } from "../dom";
import { type Drafts, NO_IMPORT } from "../state";
import { picker } from "./fields";
import { importPreview, importResult } from "./import-preview";
import { paragraph, quiet } from "./parts";
import type { App, View } from "./screen";

const TITLE = "Төлөвлөгөө оруулах";
const BACK = { screen: "set-up", label: "Бэлтгэх" } as const;

export function importView(app: App): View {
  const { importing } = app.state;
  if (importing === undefined) return choosing(app);
  return importing.cell === null ? confirming(app, importing) : written(app, importing);
}

function choosing(app: App): View {
  const { drafts, book } = app.state;
  const { unit, from } = drafts.import;
  const units = book?.units ?? [];
  const none = ["", "Сонгоно уу"] as const;
  return {
    title: TITLE,
    back: BACK,
    body: [
      paragraph(
        "Өмнө нь хийсэн төлөвлөгөө, тайлангийн хүснэгтийг нэгжийн хуудсанд оруулна. Баганын нэр, дараалал өөр байж болно. Эхлээд харуулна; бичсэн зүйл өөрчлөгдөхгүй.",
      ),
      picker("import-unit", "Аль нэгжийн төлөвлөгөө вэ?", unit, [none, ...units.map(same)], (value) =>
        change(app, { unit: value }),
      ),
      sources(app),
      ...(from === "tab" ? [tabField(app)] : pasteField(app)),
    ],
    primary: {
      label: "Хүснэгтийг унших",
      run: () => {
        const missing = missingIn(app.state.drafts.import);
        if (missing === undefined) app.readImport();
        else app.say(missing);
      },
    },
  };
}

function missingIn({ unit, from, tab, text }: Drafts["import"]): string | undefined {
  if (unit === "") return "Нэгжээ сонгоно уу.";
  if (from === "tab") return tab === "" ? "Хуудсаа сонгоно уу." : undefined;
  return text.trim() === "" ? "Хүснэгтээ буулгана уу." : undefined;
}

const same = (text: string) => [text, text] as const;

function change(app: App, part: Partial<Drafts["import"]>): void {
  app.state.drafts.import = { ...app.state.drafts.import, ...part };
  delete app.state.failures.import;
  app.keep();
  app.draw();
}

function sources(app: App): HTMLElement {
  const choice = (from: Drafts["import"]["from"], label: string) =>
    h(
      "label",
      {},
      h("input", {
        ...{ type: "radio", name: "import-from", key: `import-from-${from}` },
        checked: app.state.drafts.import.from === from,
        on: {
          change: () => {
            change(app, { from });
            // Tabs may have come since the sidebar looked.
            if (from === "tab") app.load();
          },
        },
      }),
      h("span", {}, label),
    );
  return h(
    "fieldset",
    { class: "segments" },
    h("legend", {}, "Хүснэгт хаана байна вэ?"),
    choice("paste", "Буулгана"),
    choice("tab", "Энэ файлын хуудсанд"),
  );
}

function tabField(app: App): HTMLElement {
  const all = app.state.book?.sources ?? [];
  if (all.length === 0) {
    return quiet(
      "Энэ файлд өөр хуудас алга. Excel-ийн хүснэгтээ шинэ хуудсанд хуулж тавиад “Энэ файлын хуудсанд”-ыг дахин сонгох, эсвэл “Буулгана”-г сонгоно уу.",
    );
  }
  const options = [["", "Сонгоно уу"] as const, ...all.map(same)];
  return picker("import-tab", "Хуудас", app.state.drafts.import.tab, options, (tab) => change(app, { tab }));
}

function pasteField(app: App): HTMLElement[] {
  const field = h("textarea", {
    ...{ id: "import-text", key: "import-text", rows: 8, spellcheck: "false" },
    on: {
      input: () => {
        app.state.drafts.import = { ...app.state.drafts.import, text: field.value };
        app.keep();
      },
    },
  });
  field.value = app.state.drafts.import.text;
  return [h("label", { for: "import-text", class: "label" }, "Баганын нэртэй нь хуулсан мөрүүд"), field];
}

/** To the choice of a table; what columns become is remembered. */
function again(app: App, part: Partial<Drafts["import"]>): void {
  app.state.importing = undefined;
  change(app, { person: "", section: "", people: [], parts: "", ...part });
}

function confirming(app: App, report: ImportReport): View {
  const count = report.lines.length;
  const isWaiting = report.asks.columns.length > 0;
  const label = count === 0 ? "Оруулах мөр алга" : `${count} мөрийг оруулах`;
  return {
    title: TITLE,
    back: BACK,
    body: importPreview(app, report),
    primary: {
      label: isWaiting ? "Багана сонгоогүй байна" : label,
      run: () => (isWaiting || count === 0 ? app.say("Эхлээд шар зүйлийг сонгоно уу.") : app.importRows()),
    },
    secondary: { label: "Өөр хүснэгт", run: () => again(app, {}) },
  };
}

function written(app: App, report: ImportReport): View {
  return {
    title: "Төлөвлөгөө орлоо",
    back: BACK,
    body: importResult(app, report),
    primary: { label: "Хуудсыг нээх", run: () => app.goTo(report.tab, report.cell ?? "A1", "import") },
    secondary: {
      label: "Дараагийн нэгж",
      run: () => again(app, { ...NO_IMPORT, from: app.state.drafts.import.from }),
    },
  };
}
