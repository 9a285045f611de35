/** What is said of a failure: by its own code, by what Google says in English and Russian, or in the words that came. */
import { describe, expect, test } from "vitest";
import { failureOf, marked, toldOf } from "../../src/explain/failure";
import { FAILURE_KINDS, type FailureKind } from "../../src/explain/failure-kinds";
import { failures } from "../../src/explain/failures";
import { expectMongolian } from "./wording";

/** As people reported them. */
const OF_GOOGLE: Partial<Record<FailureKind, readonly string[]>> = {
  accounts: [
    "PERMISSION_DENIED",
    "Authorization is required to perform that action.",
    "Authorisation is required to perform that action.",
    "You do not have permission to call SpreadsheetApp.getActive. Required permissions: (https://www.googleapis.com/auth/spreadsheets)",
    "Specified permissions are not sufficient to call Ui.showSidebar.",
    "У вас нет разрешения на вызов SpreadsheetApp.getActive.",
    "Для выполнения этого действия необходима авторизация.",
    "NetworkError: Connection failure due to HTTP 403",
    "ഈ പ്രവർത്തനം (https://www.googleapis.com/auth/spreadsheets)",
  ],
  permission: [
    "You do not have permission to perform that action.",
    "You do not have permission to access the requested document.",
    "Access denied: DriveApp.",
    "У вас нет прав для выполнения этого действия.",
    "Недостаточно прав.",
  ],
  protected: [
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    "Вы пытаетесь изменить защищенную ячейку или объект.",
  ],
  locked: [
    "Lock timeout: another process was holding the lock for too long.",
    "Could not obtain lock after 5 seconds.",
    "Не удалось получить блокировку.",
  ],
  busy: [
    "Service Spreadsheets failed while accessing document with id 1AbC.",
    "Service Spreadsheets timed out while accessing document with id 1AbC.",
    "Service error: Spreadsheets",
    "We're sorry, a server error occurred. Please wait a bit and try again.",
    "Too many simultaneous invocations: Spreadsheets",
    "There are too many scripts running simultaneously for this Google user account.",
    "There are too many LockService operations against the same script.",
    "Service invoked too many times in a short time: spreadsheets. Try Utilities.sleep(1000) between calls.",
    "Unexpected error while getting the method or property getValues on object SpreadsheetApp.Range.",
    "We're sorry, the JavaScript engine reported an unexpected error. Error code INTERNAL.",
    "NetworkError: Connection failure due to HTTP 503",
    "Сбой службы Таблицы при доступе к документу с идентификатором 1AbC.",
    "К сожалению, произошла ошибка сервера. Подождите немного и повторите попытку.",
    "Служба вызывалась слишком много раз за короткий промежуток времени.",
  ],
  day: [
    "Service invoked too many times for one day: spreadsheets.",
    "Service using too much computer time for one day",
    "Служба вызывалась слишком много раз за один день.",
  ],
  time: ["Exceeded maximum execution time", "Превышено максимально допустимое время выполнения."],
  offline: [
    "NetworkError: Connection failure due to HTTP 0",
    "Failed to fetch",
    "Нет подключения к Интернету",
  ],
  validation: [
    "The data you entered in cell C2 violates the data validation rules set on this cell.",
    "Введенные в ячейку C2 данные нарушают установленные для нее правила проверки.",
  ],
  "typed-column": [
    "This operation is not allowed on cells in typed columns.",
    "Эта операция недопустима для ячеек в типизированных столбцах.",
  ],
  gone: ["Sheet 1234567 not found", "Лист 1234567 не найден"],
  full: [
    "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    "Это действие приведет к превышению лимита в 10 000 000 ячеек.",
  ],
  page: ["Script function not found: checkWorkbook", "google.script.run.checkWorkbook is missing"],
  unknown: ["Range not found", "Диапазон не найден", 'A sheet with the name "Үнэлгээ" already exists.'],
};

const cases = Object.entries(OF_GOOGLE).flatMap(([kind, said]) => said.map((message) => ({ kind, message })));

test.each(cases)("$kind: $message", ({ kind, message }) => {
  for (const class_ of ["", "Exception: ", "Error: Exception: "]) {
    const failure = failureOf(new Error(`${class_}${message}`));
    expect(failure).toMatchObject({ kind, ...FAILURE_KINDS[kind as FailureKind] });
    expect(message.endsWith(failure.detail), failure.detail).toBe(true);
    expect(failure.detail).not.toBe("");
  }
});

test("whom several accounts hinder is never sent to the owner", () => {
  expect(FAILURE_KINDS.accounts.text).not.toContain("эзэмшигч");
  expect(FAILURE_KINDS.protected.text).toContain("эзэмшигч");
});

test.each(Object.entries(FAILURE_KINDS))(
  "%s: in Mongolian, what happened and what to do",
  (kind, { title, text }) => {
    expectMongolian(`${title}.`);
    if (kind === "refused") expect(text).toBe("");
    else expectMongolian(text);
  },
);

describe("messages of ours", () => {
  const {
    settingGone,
    settingRefused,
    settingsTyped,
    typedMeanwhile,
    keptOther,
    planGone,
    columnsUnclear,
    sourceGone,
    uncomputed,
    headerGone,
    formulaInCell,
    ...texts
  } = failures;
  test.each([
    ...Object.values(texts),
    settingGone("Он"),
    settingRefused("Он", "“25” нь 2000–2100 хооронд биш."),
    settingsTyped(["Он", "Өдөр"]),
    typedMeanwhile("Хүмүүс"),
    keptOther("Хүмүүс", "A2"),
    planGone("Хэлтэс"),
    columnsUnclear(["Хүрсэн түвшин"]),
    sourceGone("Төлөвлөгөө"),
    uncomputed("Хүмүүс", "A2"),
    headerGone("Хяналт", "Дүн"),
    formulaInCell("Хэлтэс", "U4"),
  ])("%s", (message) => {
    expect(message).toMatch(/ ⟦[a-z-]+⟧$/u);
    const { text, detail } = failureOf(new Error(`Error: ${message}`));
    expect(`${text}`).toBe(message.replace(/ ⟦.*$/u, ""));
    expect(detail).toBe("");
  });

  test("the code decides, whatever the words", () => {
    expect(failureOf(marked("locked", "Service Spreadsheets failed")).kind).toBe("locked");
    expect(failureOf("Өөр үг ⟦no-such-kind⟧")).toMatchObject({ kind: "refused", text: "Өөр үг" });
  });

  test("a sentence in Mongolian without a code stands as it is", () => {
    const sentence = "“Protected” хуудсыг өөрчлөх боломжгүй.";
    expect(failureOf("“Хүн” хуудсыг нээх боломжгүй байна, түр хүлээнэ үү.")).toMatchObject({
      kind: "refused",
    });
    expect(failureOf(sentence)).toMatchObject({ kind: "protected", detail: sentence });
  });
});

describe("how a failure travels", () => {
  test.each([
    { thrown: new Error(failures.locked), told: failures.locked },
    { thrown: new Error("Service error: Spreadsheets"), told: "Service error: Spreadsheets ⟦busy⟧" },
    { thrown: new Error("Range not found"), told: "Range not found ⟦unknown⟧" },
    { thrown: new TypeError("a is undefined"), told: "TypeError: a is undefined ⟦defect⟧" },
    { thrown: "PERMISSION_DENIED", told: "PERMISSION_DENIED ⟦accounts⟧" },
  ])("$told", ({ thrown, told }) => {
    expect(toldOf(thrown)).toBe(told);
  });
});
