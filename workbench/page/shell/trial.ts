/**
 * What one can only try here: to go on as another person, as when many people vote on one computer, and to have the add-on
 * installed otherwise. Both are of the page as it is open.
 */
import type { Host } from "../../twin/host/host";
import type { OpenDocument } from "../open-document";
import type { Item } from "./menu-parts";
import { clearToasts, toast, toastError } from "./toasts";

const PUBLISHED = "APPS_MARKETPLACE_DOMAIN_ADD_ON";
/** The functions of the script that open the sidebar, the one for voting first. */
const OPENERS = ["menuVote", "menuSidebar"];

interface Trial {
  /** How the add-on of a document that is opened now is installed. */
  readonly installation: Host["installation"];
  items(): Item[];
}

export function createTrial(current: () => OpenDocument | undefined): Trial {
  let installation: Host["installation"] = PUBLISHED;

  function goOn(): void {
    const document = current();
    if (document !== undefined)
      asAnother(document).catch((error: unknown) => toastError("Өөр хүн болж чадсангүй", error));
  }

  function switchInstallation(): void {
    installation = installation === PUBLISHED ? "NONE" : PUBLISHED;
    const document = current();
    if (document !== undefined) document.host.installation = installation;
    const what =
      installation === PUBLISHED
        ? "Нэмэлтийг байгууллагын доменд нийтэлсэн гэж үзнэ."
        : "Нэмэлтийг нийтлээгүй, энэ хүснэгтийн өөрийнх нь скрипт гэж үзнэ.";
    toast(`${what} Самбарын дараагийн ажлаас эхлэн хүчинтэй.`);
  }

  return {
    get installation() {
      return installation;
    },
    items: () => [
      { type: "item", caption: "Өөр хүн болж үргэлжлүүлэх", run: goOn },
      {
        type: "item",
        caption: "Нэмэлт: байгууллагын доменд нийтэлсэн",
        checked: installation === PUBLISHED,
        run: switchInstallation,
      },
    ],
  };
}

/** The messages go too: the script may have said in them what was typed. */
async function asAnother({ nextPerson, runs }: OpenDocument): Promise<void> {
  const person = await nextPerson();
  clearToasts();
  const opener = OPENERS.find(runs.has);
  if (opener !== undefined) await runs.run(opener);
  toast(
    `Одоо өөр хүн болов (${person}). Самбарыг шинээр нээсэн: өмнөх хүний бичсэн зүйл энд үлдээгүй. Хүснэгт хэвээр байна.`,
    { title: "Өөр хүн" },
  );
}
