/** What the first tab of an archive says, and what the file is called. */
const LINES = [
  "Бүх хуудас зөвхөн утгаар хадгалагдсан: томъёогүй, засахгүй. Бэлтгэх, шалгах, нэгтгэх ажил энд хийгдэхгүй.",
  "Яагаад ийм оноо вэ, хэвлэсэн хуудсын код шалгах, дүнгийн файл, дараа жилийн файл татах ажил хэвээр.",
];
const HALFWAY =
  "Архивлалт дуусаагүй: нэмэлтийн “Нэгтгэх” → “Архив, файл” дэлгэцээс үргэлжлүүлнэ үү. Дуустал энэ файл архив биш.";

interface Archived {
  readonly body: string;
  readonly year: number | undefined;
  /** The day on which it was made, 2027-01-20. */
  readonly day: string;
}

/** A line a row. */
export const coverLines = ({ body, year, day }: Archived): readonly string[] => [
  year === undefined ? "Үнэлгээний архив" : `${year} оны үнэлгээний архив`,
  body,
  `Архивласан өдөр: ${day}`,
  ...LINES,
];

export const BEGUN_LINES: readonly string[] = ["Архив", HALFWAY];

/** The file of an archive, without its ending; a name that says the year already does not say it twice. */
export const archiveName = (name: string, year: number | undefined): string =>
  `${name}${year === undefined || name.includes(String(year)) ? "" : ` ${year}`} архив`;
