import type { Clause } from "./annex/index";

/** Clauses that give no number and no check, each with the reason. Every other clause is computed by code. */
export const proceduralClauses = {
  "1.1": "Аргачлалын хамрах хүрээ; тооцоо биш.",
  "2.3": "2.3.1, 2.3.2-ын удиртгал; тооцоо нь дэд заалтуудад.",
  "2.4": "2.4.1–2.4.3-ын удиртгал; тооцоо нь дэд заалтуудад.",
  "7.3":
    "Дахин үнэлгээ ямар баримтад үндэслэхийг заана; баримтыг хүн үзэж шийднэ, нэр нь дутуу бол анхааруулна.",
  "7.5": "Дахин үнэлгээний үндэслэлийг 7.1, 7.2-оор хязгаарлана; бусдыг тэнд татгалзана.",
  "7.6": "Гарын үсэг зурах ажиллагаа; хуудсанд зай гаргана.",
} as const satisfies Partial<Record<Clause, string>>;

export type ProceduralClause = keyof typeof proceduralClauses;
