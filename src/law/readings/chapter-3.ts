import type { Reading } from "./reading";

export const chapter3 = {
  "learning-percent": {
    clause: "3.1",
    question: "Мэдлэг дээшлүүлэх арга хэмжээний хувийг хэрхэн бодох вэ?",
    choice: "2.2-ын томъёогоор, суурь түвшин бичээгүй бол 0 гэж үзнэ",
    reason: "3.1 нь өөр томъёо заагаагүй",
    shown: "list",
  },
  "evidence-required": {
    clause: "3.2",
    question: "Гэрчилгээ, баримтгүйгээр мэдлэгийн оноо өгч болох уу?",
    choice: "болохгүй: баримтыг бичих хүртэл тооцохгүй",
    reason: "3.2 нь үнэлгээг баримтад үндэслэхийг шаардсан",
    shown: "list",
  },
} as const satisfies Record<string, Reading>;
