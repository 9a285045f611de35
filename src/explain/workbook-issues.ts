import type { IssueId } from "../read/cells/issues";
import { type Facts, say, show } from "./issue-words";
import type { Message } from "./refusals";

/** The sentences of what is wrong with the workbook itself: its origin, its protections, and what values do not show. */
export const workbookIssueSentences = {
  "identity-lost": () =>
    say(
      "Хуудсуудын таних тэмдэг алга: файлыг хуулсан, эсвэл өөр программаар хадгалсан байж болно. Хуудсыг нэр, толгойгоор нь танив.",
      "“Бэлтгэх” алхмыг дахин ажиллуулбал тэмдгийг сэргээнэ; бичсэн зүйлийг өөрчлөхгүй.",
    ),
  "template-older": ({ version, current }) =>
    say(
      `Файл загварын хуучин (${show(version)}) хувилбараар бэлтгэгдсэн; одоогийнх нь ${show(current)}. Толгойгоор нь уншив.`,
      "“Бэлтгэх” алхам дутууг нэмнэ; өөрчлөх хуудас бүрийн хуулбарыг үлдээнэ.",
    ),
  "template-newer": ({ version, current }) =>
    say(
      `Файл загварын шинэ (${show(version)}) хувилбараар бэлтгэгдсэн; энэ нэмэлт хамгийн шинэдээ ${show(current)} хувилбарыг мэднэ.`,
      "Нэмэлтийг шинэчлээд дахин ажиллуулна уу. Файлд юу ч бичээгүй.",
    ),
  "tab-protected": ({ tab }) =>
    say(
      `“${show(tab)}” хуудсыг өөрчлөх эрх танд алга; файлд юу ч бичээгүй.`,
      "Хүснэгтийн эзэмшигчээс эрх авах, эсвэл хамгаалалтыг цуцлуулаад дахин ажиллуулна уу.",
    ),
  "marks-protected": ({ tab }) =>
    say(
      `“${show(tab)}” хуудсыг өөрчлөх эрх танд алга тул нүдний тэмдэглэгээг шинэчлээгүй.`,
      "Асуудал энд бүгд жагссан; тэмдэглэгээг эрхтэй хүн шалгахад шинэчилнэ.",
    ),
  "cells-merged": ({ range }) =>
    say(
      `Өгөгдөл дундах ${show(range)} нүдийг нэгтгэсэн: утга нь зөвхөн эхний нүдэнд байна, бусад нь хоосон.`,
      "Нэгтгэлийг цуцалж, мөр бүрт утгыг бичнэ үү.",
    ),
  "rows-hidden": ({ count, rows }) =>
    say(
      `${show(count)} мөр нуугдсан (${show(rows)}); тооцоонд оруулав.`,
      "Оруулахгүй байх ёстой бол мөрийг устгана уу.",
    ),
  "tab-filtered": ({ count }) =>
    say(
      `Хуудсанд шүүлтүүр тавьсан, ${show(count)} мөр харагдахгүй байна; тооцоонд оруулав.`,
      "Шүүлтүүрийг цуцалбал бүгд харагдана.",
    ),
  "formula-volatile": ({ names }) =>
    say(
      `Нүдний томъёо ${show(names)} функцтэй: утга нь өөрөө өөрчлөгдөж, оноо тогтворгүй болно.`,
      "Томъёоны оронд утгыг нь бичнэ үү.",
    ),
} satisfies Partial<Record<IssueId, (facts: Facts) => Message>>;
