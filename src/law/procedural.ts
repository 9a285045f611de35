import type { Clause } from "./annex/index";

/** Clauses that give no number, each with what becomes of it. Every other clause is computed by code. */
export const proceduralClauses = {
  "1.1": "Аргачлалын хамрах хүрээ; тооцоо биш.",
  "2.3": "2.3.1, 2.3.2-ын удиртгал; тооцоо нь дэд заалтуудад.",
  "2.4": "2.4.1–2.4.3-ын удиртгал; тооцоо нь дэд заалтуудад.",
  "7.3":
    "Дахин үнэлгээ ямар баримтад үндэслэхийг заана; баримтыг баг үзэж шийднэ. Мөрөнд баримтын нэр дутуу бол анхааруулна, баримтын агуулгыг шалгахгүй.",
  "7.5":
    "Оноо гаргахгүй, хориглоно: үндэслэлгүй дахин үнэлсэн, хэвээр баталсны дараа өөрчилсөн оноог 7.5 заалтаар татгалзана.",
  "7.6": "Гарын үсэг зурах ажиллагаа; хуудсанд зай гаргана.",
} as const satisfies Partial<Record<Clause, string>>;

export type ProceduralClause = keyof typeof proceduralClauses;
