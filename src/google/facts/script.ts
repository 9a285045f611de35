import { exact } from "../../methodology/units";
import { isOfText } from "../../seal/fingerprint";
import type { Facts } from "../fact";
import { isPublished } from "../installation";

/** What the build writes below the lazy part: a mark of all the text above it. */
const CHECKED = /^(.*)\n\/\/ ([0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4})\n?$/su;

/** The script itself: how it is loaded, and what its language gives. */
export const scriptFacts: Facts = {
  /** The lazy part is evaluated as it was pushed, byte for byte. */
  "lazy-part-whole": {
    endangers: "Нэмэлтийн код Google дээр өөрчлөгдөж, урьдчилан мэдэх боломжгүй ажиллана.",
    answers: ["whole"],
    probe: () => {
      const text = HtmlService.createTemplateFromFile("addon").getRawContent();
      const [, code = "", mark = ""] = CHECKED.exec(text) ?? [];
      return isOfText(mark, code) ? "whole" : `${text.length} characters`;
    },
  },

  /** Whether the add-on is published or stands in the spreadsheet itself: only the first may keep codes of a vote. */
  "installation-source": {
    endangers: "Кодоор санал авч болох эсэхийг нэмэлт мэдэхгүй: саналыг зөвхөн цаасаар авна уу.",
    answers: ["published", "bound"],
    either: true,
    probe: () =>
      isPublished()
        ? "published"
        : `${ScriptApp.getInstallationSource()}` === `${ScriptApp.InstallationSource.NONE}`
          ? "bound"
          : "unknown",
  },

  /** The votes that go on are kept with the document, by one write each, and read back as they were written. */
  "document-properties": {
    endangers: "Санал хураалтын төлөв хадгалагдахгүй: кодоор санал авах боломжгүй.",
    answers: ["а: б, gone"],
    probe: () => {
      const store =
        PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;
      if (store === null) return "none";
      const key = "unelgee-test";
      try {
        store.setProperties({ [key]: "а: б" });
        const kept = store.getProperty(key);
        store.deleteProperty(key);
        return `${kept}, ${store.getProperty(key) === null ? "gone" : "there"}`;
      } finally {
        store.deleteProperty(key);
      }
    },
  },

  /** Numbers are ratios of whole numbers of any length. */
  "long-numbers": {
    endangers: "Оноо таслалын дараах орондоо алдаатай гарна.",
    answers: ["12345678901234567890.12"],
    probe: () => exact("12345678901234567890.12").toString(),
  },

  /** A .csv has the decimal mark of the spreadsheet's language. */
  "decimal-marks": {
    endangers: "CSV файл Excel-д нэг баганад нийлж нээгдэнэ.",
    answers: ["0.5, 0,5"],
    probe: () => ["mn-MN", "ru-RU"].map((language) => new Intl.NumberFormat(language).format(0.5)).join(", "),
  },

  /** The spreadsheet's language is one that `Intl` knows, when its underscore is a hyphen. */
  "language-of-spreadsheet": {
    endangers: "CSV файл гарахгүй.",
    answers: ["known"],
    probe: ({ spreadsheet }) => {
      const language = spreadsheet.getSpreadsheetLocale().replace("_", "-");
      return new Intl.NumberFormat(language).format(0) === "0" ? "known" : language;
    },
  },

  /** Names are compared in one form, and letters told from signs, by what the language knows of Unicode. */
  letters: {
    endangers: "Адил бичсэн нэрийг өөр хүн гэж үзнэ.",
    answers: ["1, true, true"],
    probe: () =>
      ["и\u0306".normalize("NFC").length, /^\p{Script=Cyrillic}$/u.test("ү"), /^\p{L}$/u.test("ө")].join(
        ", ",
      ),
  },
};
