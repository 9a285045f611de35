/** Makes elements. Whatever comes from the workbook becomes a text node: nothing here reads markup. */
export type Child = Node | string | number | null | false | undefined;

interface Props {
  readonly class?: string | undefined;
  /** By which the focus finds the element again after the screen is drawn anew. */
  readonly key?: string;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
  readonly [attribute: string]: unknown;
}

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(props.on ?? {})) {
        element.addEventListener(event, listener);
      }
    } else element.setAttribute(name === "key" ? "data-key" : name, value === true ? "" : String(value));
  }
  element.append(...nodes(children));
  return element;
}

export function nodes(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child) =>
    child === null || child === undefined || child === false
      ? []
      : [typeof child === "number" ? String(child) : child],
  );
}

/** Text that people wrote: isolated, so that its direction marks change nothing around it. */
export const written = (text: string, className = ""): HTMLElement =>
  h("bdi", { class: className === "" ? undefined : className }, text);

export type IconName =
  | "check"
  | "error"
  | "warning"
  | "info"
  | "settings"
  | "why"
  | "open"
  | "copy"
  | "edit"
  | "people";

/** A drawing from the page's templates; it says nothing to a screen reader. */
export function icon(name: IconName): HTMLElement {
  const template = document.getElementById(`icon-${name}`);
  const holder = h("span", { class: `icon icon-${name}`, "aria-hidden": "true" });
  if (template instanceof HTMLTemplateElement) holder.append(template.content.cloneNode(true));
  return holder;
}

export const unseen = (text: string): HTMLElement => h("span", { class: "unseen" }, text);

/** The element of the page with this id. */
export function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}.`);
  return element;
}
