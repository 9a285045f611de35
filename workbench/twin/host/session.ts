/** Session and its users, who have no e-mail address under the scopes of an editor add-on like this. */
import { personOf } from "./core";
import type { GlobalRef, UserRef } from "./refs";

const user = ({ core }: GlobalRef): UserRef => ({ kind: "User", core });

export const session = {
  getScriptTimeZone: ({ core }: GlobalRef) => core.scriptTimeZone,
  getActiveUserLocale: ({ core }: GlobalRef) => core.userLocale,
  getActiveUser: user,
  getTemporaryActiveUserKey: ({ core }: GlobalRef) => personOf(core),
};

export const userMethods = { getEmail: () => "" };
