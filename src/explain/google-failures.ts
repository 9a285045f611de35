/** What kind of failure a message of Google's tells; it comes in the language of whoever runs the script. */
import type { FailureKind } from "./failure-kinds";

/** The first that fits. Codes, scopes and numbers are the same in every language; the words are English and Russian. */
const PATTERNS: readonly (readonly [FailureKind, RegExp])[] = [
  ["accounts", /PERMISSION_DENIED|UNAUTHENTICATED|googleapis\.com\/auth\/|\bHTTP 40[13]\b/u],
  ["busy", /\bHTTP (?:429|5\d\d)\b|\b(?:INTERNAL|UNAVAILABLE|DEADLINE_EXCEEDED|RESOURCE_EXHAUSTED)\b/u],
  ["full", /\b10[\s.,]?000[\s.,]?000\b/u],
  ["page", /script function not found|google\.script\.run/iu],

  ["gone", /(?:sheet|лист)\S* \d+ (?:not found|не найден)/iu],
  ["day", /for one day|too much computer time|за (?:один )?день/iu],
  ["time", /maximum execution time|максимальн\S* .*врем\S* выполнения/iu],
  ["locked", /lock timeout|(?:obtain|acquire) (?:a |the )?lock|получить блокировку|ожидания блокировки/iu],
  ["typed-column", /typed column|типизированн/iu],
  ["validation", /data validation|правил\S* проверки/iu],
  ["protected", /protected|protection|защищ[её]нн/iu],
  [
    "accounts",
    /authori[sz]ation is required|permission to call|not sufficient to call|(?:требуется|необходима) авторизация|на вызов/iu,
  ],
  [
    "permission",
    /permission|access denied|not authori[sz]ed|нет (?:прав|доступа|разрешени)|недостаточно прав|доступ запрещ[её]н/iu,
  ],
  [
    "busy",
    /service .*(?:failed|error|unavailable)|service error|server error|simultaneous|too many|timed? ?out|unexpected error/iu,
  ],
  [
    "busy",
    /(?:сбой|ошибка) (?:службы|сервиса|сервера)|(?:служб|сервис)\S* .*(?:сбой|недоступ)|одновременн|слишком (?:много|часто)|время ожидания|непредвиденная ошибка/iu,
  ],
  [
    "offline",
    /\bHTTP 0\b|network ?error|connection|failed to fetch|offline|подключени|соединени|ошибка сети/iu,
  ],
];

/** Undefined where it is not known. */
export const googleFailure = (message: string): FailureKind | undefined =>
  PATTERNS.find(([, pattern]) => pattern.test(message))?.[0];
