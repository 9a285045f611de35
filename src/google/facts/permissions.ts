import { SCRATCH } from "../../sheets/identity";
import type { Facts } from "../fact";

const KEY = "unelgee-test";

/** What is remembered of tabs, and who may write into them. */
export const permissionFacts: Facts = {
  /** All identities are read by one search, which gives each its tab. */
  "metadata-of-all-tabs": {
    endangers: "Нэмэлт өөрийн үүсгэсэн хуудсыг танихгүй, бүгдийг дахин үүсгэнэ.",
    answers: ["the tab's own"],
    probe: ({ spreadsheet, sheet }) => {
      const all = spreadsheet.createDeveloperMetadataFinder().find();
      const own = all.filter((one) => one.getValue() === SCRATCH);
      const tabs = own.map((one) => one.getLocation().getSheet()?.getSheetId());
      return tabs.includes(sheet.getSheetId()) ? "the tab's own" : `${own.length} of ${all.length}`;
    },
  },

  /** A tab keeps its identity when people rename it, and takes another value: the hash of a list that was written anew. */
  "metadata-of-renamed-tab": {
    endangers: "Нэрийг нь сольсон хуудсыг нэмэлт танихгүй.",
    answers: ["б"],
    probe: ({ sheet }) => {
      const name = sheet.getName();
      sheet.addDeveloperMetadata(KEY, "а");
      const own = () => sheet.getDeveloperMetadata().find((one) => one.getKey() === KEY);
      try {
        own()?.setValue("б");
        sheet.setName(`${name} а`);
        return own()?.getValue() ?? "none";
      } finally {
        own()?.remove();
        sheet.setName(name);
      }
    },
  },

  /** Jobs refuse to write into what a protection closes; our own, which only warn, close nothing. */
  "warning-protection": {
    endangers: "Нэмэлт өөрийн хамгаалсан хуудсанд бичиж чадахгүй.",
    answers: ["true, 1"],
    probe: ({ sheet }) => {
      const protection = sheet.protect().setDescription("а").setWarningOnly(true);
      try {
        protection.setUnprotectedRanges([sheet.getRange("A2:A3")]);
        return `${protection.canEdit()}, ${protection.getUnprotectedRanges().length}`;
      } finally {
        protection.remove();
      }
    },
  },

  /** A tab that was cut off is protected again by the next run, and has one protection. */
  "protected-twice": {
    endangers: "“Бэлтгэх”-ийг дахин дарах бүрд хамгаалалт давхардана.",
    answers: ["1"],
    probe: ({ sheet }) => {
      const type = SpreadsheetApp.ProtectionType.SHEET;
      sheet.protect();
      sheet.protect();
      const made = sheet.getProtections(type);
      for (const one of made) one.remove();
      return String(made.length);
    },
  },

  /** One job at a time in a document; a script that is bound to none has no such lock. */
  "lock-of-document": {
    endangers: "Хоёр хүн зэрэг тооцоход бие биенийхээ дүнг дарж бичнэ.",
    answers: ["there"],
    probe: () => (LockService.getDocumentLock() === null ? "none" : "there"),
  },
};
