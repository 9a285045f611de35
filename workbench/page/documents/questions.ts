/** What is asked and told before a document could be lost. */
import { ask, paragraphs, tell } from "../shell/questions";
import { timeOf } from "../words";
import type { KeptEntry } from "./kept";

export const NOT_WRITTEN =
  "Хөтөч энэ файлд бичихийг зөвшөөрсөнгүй. “Файл” → “Өөр файлд хадгалах…”-аар хадгална уу. Өөрчлөлт хөтөчид хэвээр байна.";

export async function tellOpenElsewhere(): Promise<void> {
  await tell(
    "Өөр цонхонд нээлттэй",
    ...paragraphs(
      "Энэ хүснэгт хөтчийн өөр цонхонд нээлттэй байна. Хоёр цонхонд зэрэг засвал нэгнийх нь өөрчлөлт алдагдах тул энд нээсэнгүй. Тэр цонхонд үргэлжлүүлнэ үү, эсвэл тэр цонхыг хаагаад дахин нээнэ үү.",
    ),
  );
}

export const mayLose = (name: string): Promise<boolean> =>
  ask({
    title: "Хадгалаагүй өөрчлөлт бий",
    body: paragraphs(`“${name}” хүснэгтийн хадгалаагүй өөрчлөлт алга болно.`),
    yes: "Хадгалахгүйгээр үргэлжлүүлэх",
    no: "Болих",
    warns: true,
  });

export const goesOn = ({ at }: KeptEntry): Promise<boolean> =>
  ask({
    title: "Файлд хадгалаагүй өөрчлөлт бий",
    body: paragraphs(
      `Энэ файлын ${timeOf(at)} үеийн, файлд хадгалаагүй өөрчлөлттэй хувийг хөтөч хадгалсан байна. Аль нь ч устахгүй.`,
    ),
    yes: "Өөрчлөлтийг үргэлжлүүлэх",
    no: "Файлыг байгаагаар нь нээх",
  });

export const mayOverwrite = (name: string): Promise<boolean> =>
  ask({
    title: "Файлыг өөр газар өөрчилсөн байна",
    body: paragraphs(
      `“${name}” файлыг нээснээс хойш өөр цонх, эсвэл Excel өөрчилсөн байна. Дарж бичвэл тэр өөрчлөлт алга болно. “Файл” → “Өөр файлд хадгалах…”-аар хоёуланг нь үлдээж болно.`,
    ),
    yes: "Дарж бичих",
    no: "Болих",
    warns: true,
  });
