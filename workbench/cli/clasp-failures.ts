/** What clasp says in English when it sends nothing, in one sentence each. */

const USER_SETTINGS = "https://script.google.com/home/usersettings";

const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [
    /No credentials found|invalid_grant|invalid_rapt|invalid authentication credentials|Login Required/iu,
    "Google-д нэвтрээгүй, эсвэл нэвтрэлтийн хугацаа дууссан байна: npx clasp login",
  ],
  [
    /has not enabled the Apps Script API/iu,
    `Apps Script API унтраалттай байна: ${USER_SETTINGS} хаягт асаагаад, хэдэн минутын дараа дахин ажиллуулна уу.`,
  ],
  [
    /Requested entity was not found|Request failed with status code 404/iu,
    "Ийм дугаартай скрипт олдсонгүй: .clasp.json-ийн scriptId-г шалгах, эсвэл скриптийг эзэмшдэг бүртгэлээр нэвтэрнэ үү (npx clasp login).",
  ],
  [
    /does not have permission|status code 403/iu,
    "Нэвтэрсэн бүртгэл энэ скриптийг засах эрхгүй байна: скрипттэй хүснэгтийн засварлагчаар нэвтэрнэ үү (npx clasp login).",
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|socket hang up/u,
    "Google-тэй холбогдож чадсангүй: интернэт холболт, прокси тохиргоогоо шалгана уу.",
  ],
];

/** The sentence; undefined where clasp's own words must do. */
export const claspFailure = (said: string): string | undefined =>
  SENTENCES.find(([pattern]) => pattern.test(said))?.[1];
