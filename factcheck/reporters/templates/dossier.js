"use strict";
// Filters, search and the highlighting of a quote in its source. Without this script the page shows everything.
(() => {
  const form = document.getElementById("filters");
  const cards = Array.from(document.querySelectorAll("#claims > .card"));
  const fold = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2018\u2019]/g, "'").toLowerCase();

  const open = (element) => {
    for (let each = element; each; each = each.parentElement) {
      if (each.tagName === "DETAILS") each.open = true;
    }
  };

  // Every piece of the quote that an address points at, however many other quotes run through it.
  const follow = () => {
    for (const old of document.querySelectorAll(".here")) old.classList.remove("here");
    let id = "";
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && document.getElementById(id);
    if (!target) return;
    const card = target.closest("#claims > .card");
    if (card && card.hidden && form) {
      // The fields and the cards are back only after the event of the reset.
      form.reset();
      setTimeout(follow, 0);
      return;
    }
    open(target);
    if (target.classList.contains("at")) {
      const quote = document.getElementById(id.slice(3));
      let left = quote ? Number(quote.dataset.length) : 0;
      for (const piece of target.closest(".text").querySelectorAll(".cited")) {
        if (left <= 0) break;
        if (!(target.compareDocumentPosition(piece) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
        piece.classList.add("here");
        left -= Array.from(piece.textContent.replace(/\s+/g, "")).length;
      }
    }
    target.scrollIntoView({ block: target.classList.contains("at") ? "center" : "start" });
  };

  if (form) {
    const claimed = new Map();
    for (const element of document.querySelectorAll("[data-claim]:not(.card)")) {
      const claim = element.dataset.claim;
      if (!claimed.has(claim)) claimed.set(claim, []);
      claimed.get(claim).push(element);
    }
    const texts = new Map();
    const textOf = (card) => {
      if (!texts.has(card)) texts.set(card, fold(card.textContent));
      return texts.get(card);
    };
    const output = document.getElementById("matching");
    const none = document.getElementById("none");
    const has = (listed, wanted) => !wanted || listed.split(" ").includes(wanted);

    const apply = () => {
      const fields = new FormData(form);
      const words = fold(String(fields.get("words") || "")).split(/\s+/).filter(Boolean);
      const verdicts = new Set(fields.getAll("verdict"));
      let shown = 0;
      for (const card of cards) {
        const { verdict, outlets, tags, claim } = card.dataset;
        const matches =
          verdicts.has(verdict) &&
          has(outlets, fields.get("outlet") || "") &&
          has(tags, fields.get("tag") || "") &&
          (words.length === 0 || words.every((word) => textOf(card).includes(word)));
        if (matches) shown += 1;
        if (card.hidden === matches) {
          card.hidden = !matches;
          for (const element of claimed.get(claim) || []) element.hidden = !matches;
        }
      }
      output.value = `${shown} of ${cards.length} ${output.dataset.things}`;
      none.hidden = shown > 0;
    };

    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => {
      // The fields have their first values only after this event.
      setTimeout(apply, 0);
    });
    apply();
  }

  addEventListener("hashchange", follow);
  // A second click on the address that is there already changes nothing, but should show the place again.
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    if (link && link.getAttribute("href") === location.hash) follow();
  });
  // What is folded on the screen is not folded on paper.
  addEventListener("beforeprint", () => {
    for (const each of document.querySelectorAll("details:not([open])")) {
      each.dataset.shut = "";
      each.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const each of document.querySelectorAll("details[data-shut]")) {
      each.open = false;
      delete each.dataset.shut;
    }
  });
  follow();
})();
