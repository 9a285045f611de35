import { establish, type Finding, isRefusal, type Outcome, passOn, type Refusal } from "../finding";
import { clamp, type Exact, type Points, points, sum } from "../units";

const CEILING = 100; // 6.6
const FLOOR = 0;

/**
 * 6.6 · Нийт оноо
 *
 *     бүрэлдэхүүн онооны нийлбэр + нэмэгдэл − бууралт, 0-ээс 100
 *
 * Components as put on the sheet in, the total out; net first, then the ceiling (reading `order-of-ceiling`) and the
 * floor (reading `floor`). Refuses while any component or adjustment is refused, and passes every one of them on.
 */
export function total(
  components: readonly Outcome<Points>[],
  adjustments: readonly Outcome<Exact>[],
): Outcome<Points> {
  const refusals: Refusal[] = [...components, ...adjustments].filter(isRefusal);
  if (refusals.length > 0) return passOn("6.6", refusals);

  const parts = established(components);
  const changes = established(adjustments);
  const adjustment = sum(changes.map((change) => change.value));
  const net = sum([...parts.map((part) => part.value), adjustment]);
  const readings = net.lt(FLOOR)
    ? (["floor"] as const)
    : changes.length > 1 || net.gt(CEILING)
      ? (["order-of-ceiling"] as const)
      : [];
  return establish(
    "6.6",
    points(clamp(net, FLOOR, CEILING)),
    { parts: parts.map((part) => part.value), adjustment, net },
    { grounds: [...parts, ...changes], readings },
  );
}

function established<T>(outcomes: readonly Outcome<T>[]): readonly Finding<T>[] {
  return outcomes.filter((outcome): outcome is Finding<T> => !isRefusal(outcome));
}
