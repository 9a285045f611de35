/** The guide: opens at the chapter that was asked for; a link within it goes there and takes the focus along. */

function goTo(id: string): void {
  const heading = document.getElementById(id);
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView();
}

// The frame that shows the page need not have an address that a link could be followed in.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || !link.hash) return;
  event.preventDefault();
  goTo(decodeURIComponent(link.hash.slice(1)));
});

const { chapter = "" } = document.body.dataset;
if (chapter !== "") goTo(chapter);
