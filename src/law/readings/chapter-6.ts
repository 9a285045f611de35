import type { Reading } from "./reading";

export const chapter6 = {
  "whose-score-falls": {
    clause: "6.2",
    question: "6.2, 6.4-ийн “түүний” гэдэг нь хэн бэ?",
    choice: "нэгжийн дарга",
    reason: "үүргээ биелүүлээгүй этгээд нь нэгжийн дарга",
    shown: "list",
  },
  "one-ground-once": {
    clause: "6.1",
    question: "Нэг үндэслэлээр жилд хэдэн удаа өөрчилж болох вэ?",
    choice: "нэг заалтаар нэг удаа; өөр заалтууд нэмэгдэнэ",
    reason: "1–5, 6–10 онооны хязгаар утгагүй болохоос сэргийлнэ",
    shown: "list",
  },
  "heads-too": {
    clause: "6.1",
    question: "6.1, 6.3-ын “албан хаагч” гэдэгт нэгжийн дарга орох уу?",
    choice: "орно",
    reason: "нэгжийн дарга ч төрийн жинхэнэ албан хаагч",
    shown: "note",
  },
  "order-of-ceiling": {
    clause: "6.6",
    question: "100-гийн хязгаарыг нэмэгдэл, бууралтын аль дээр үйлчлүүлэх вэ?",
    choice: "эхлээд бүгдийг нэмж хасаад, дараа нь 100-гаар хязгаарлана (98 + 5 − 5 = 98)",
    reason: "6.6 нь “нийт оноо”-г хязгаарладаг",
    shown: "list",
  },
  floor: {
    clause: "6.1",
    question: "Бууруулсны дараа оноо 0-ээс бага болбол хэрхэх вэ?",
    choice: "0 оноо",
    reason: "үнэлгээний оноо 0-ээс эхэлнэ",
    shown: "warning",
  },
} as const satisfies Record<string, Reading>;
