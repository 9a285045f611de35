/** HtmlService: pages from the bundle's files or from text. A template gives its raw content and is never evaluated. */
import type { GlobalRef, HtmlOutputRef, HtmlTemplateRef } from "./refs";

function output(core: GlobalRef["core"], content: string): HtmlOutputRef {
  return { kind: "HtmlOutput", core, content, title: "" };
}

function set(
  self: HtmlOutputRef,
  change: Partial<Pick<HtmlOutputRef, "content" | "title" | "width" | "height">>,
) {
  return Object.assign(self, change);
}

export const htmlService = {
  createHtmlOutput: ({ core }: GlobalRef, content = "") => output(core, String(content)),
  createHtmlOutputFromFile: ({ core }: GlobalRef, name: string) => output(core, sourceOf(core, name)),
  createTemplateFromFile: ({ core }: GlobalRef, name: string): HtmlTemplateRef => ({
    kind: "HtmlTemplate",
    core,
    content: sourceOf(core, name),
  }),
};

export const htmlTemplate = { getRawContent: ({ content }: HtmlTemplateRef) => content };

function sourceOf(core: GlobalRef["core"], name: string): string {
  const file = core.files.find((each) => each.name === `${name}.html` || each.name === name);
  if (!file) throw new Error(`No HTML file named ${name} was found.`);
  return file.source;
}

export const htmlOutput = {
  getContent: ({ content }: HtmlOutputRef) => content,
  setContent: (self: HtmlOutputRef, content: string) => set(self, { content: String(content) }),
  setTitle: (self: HtmlOutputRef, title: string) => set(self, { title: String(title) }),
  setWidth: (self: HtmlOutputRef, width: number) => set(self, { width }),
  setHeight: (self: HtmlOutputRef, height: number) => set(self, { height }),
};
