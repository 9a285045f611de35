import { ADDON_TITLE } from "../explain/addon-title";
import { setUpWords, unseenWords } from "../explain/job-words";
import { checkWorkbook, type JobReport, rankWorkbook, setUpWorkbook } from "./jobs";
import { showSidebar } from "./sidebar";
import { saying } from "./telling";

/** What the items of the menu do, by the names of the functions that Google calls. */
export const menu = {
  menuSidebar: saying(() => showSidebar("")),
  menuVote: saying(() => showSidebar("vote")),
  menuWhy: saying(() => showSidebar("why")),
  menuSetUp: saying(saySetUp),
  menuCheck: saying(() => toast(summary(checkWorkbook()))),
  menuRank: saying(sayRanked),
  menuGoogle: saying(() => showSidebar("google")),
};

function saySetUp(): void {
  const { people, left, ...done } = setUpWorkbook([]);
  const next =
    people === 0
      ? "“Албан хаагчид” хуудсыг бөглөөд “Бэлтгэх”-ийг дахин дарна уу."
      : `Бүртгэлд ${people} хүн байна.`;
  const rest = left === 0 ? "" : ` ${left} хуудсанд хүн бичиж байсан тул дутуу үлдээв: дахин ажиллуулна уу.`;
  toast(`${setUpWords(done)}${rest} ${next}`);
}

function sayRanked(): void {
  const report = rankWorkbook();
  toast(summary(report));
  const list = report.list === null ? null : SpreadsheetApp.getActive().getSheetByName(report.list);
  list?.activate();
  checkWorkbook();
}

function summary({ counts, problems, unseen }: JobReport): string {
  const of = (level: string) => problems.filter((problem) => problem.level === level).length;
  return `Бүртгэлд ${counts.read}: эрэмбэлсэн ${counts.ranked}, үнэлээгүй ${counts.notRated}, бөглөөгүй ${counts.incomplete}, алдаатай ${counts.blocked - counts.incomplete}${counts.unowned > 0 ? `, хэнийх нь тодорхойгүй ${counts.unowned} мөр` : ""}. Алдаа ${of("error")}, анхааруулга ${of("warning")}, мэдээлэл ${of("info")}.${unseen > 0 ? ` ${unseenWords(unseen)}` : ""}`;
}

const toast = (message: string) => SpreadsheetApp.getActive().toast(message, ADDON_TITLE, 10);
