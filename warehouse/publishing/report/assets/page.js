"use strict";
// Filters, and links to events: everything else of the page works without this.
(() => {
  const plain = { đ: "d", ł: "l", ø: "o", ß: "ss", æ: "ae", œ: "oe", ı: "i", ð: "d", þ: "th" };

  /** A text without case and marks: "Chinh" finds "Chính". */
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[đłøßæœıðþ]/g, (letter) => plain[letter]);

  /** A list or table whose items can be filtered; the items beyond the first page wait in a template. */
  class Filtered {
    constructor(root) {
      this.noun = root.dataset.noun;
      this.pageSize = Number(root.dataset.page);
      this.limit = this.pageSize;
      this.place = root.querySelector(".items");
      const waiting = root.querySelector(":scope > template");
      this.items = [...this.place.children, ...(waiting ? waiting.content.children : [])];
      this.texts = null;
      this.controls = [...root.querySelectorAll("[data-filter]")];
      this.count = root.querySelector(".count");
      this.more = root.querySelector(":scope > .more");
      for (const control of this.controls) {
        control.addEventListener("input", () => this.restart());
      }
      this.more.addEventListener("click", () => {
        this.limit += this.pageSize;
        this.show();
      });
      this.show();
    }

    restart() {
      this.limit = this.pageSize;
      this.show();
    }

    /** Whether an item has every word that is searched for, and every value that is chosen. */
    matches(no) {
      return this.controls.every((control) => {
        const wanted = control.value.trim();
        // Who searches for a holder looks in all posts, not in the one that is chosen.
        if (!wanted || ("required" in control.dataset && this.isSearched())) return true;
        if (control.dataset.filter === "text") return this.hasWords(no, fold(wanted).split(/\s+/));
        const value = this.items[no].dataset[control.dataset.filter] || "";
        return value === wanted || value.split(" ").includes(wanted);
      });
    }

    hasWords(no, words) {
      this.texts ??= this.items.map((item) => fold(item.textContent));
      return words.every((word) => this.texts[no].includes(word));
    }

    isSearched() {
      return this.controls.some((control) => control.dataset.filter === "text" && control.value.trim());
    }

    show() {
      const found = this.items.filter((_, no) => this.matches(no));
      const shown = found.slice(0, this.limit);
      this.place.replaceChildren(...shown);
      this.more.hidden = found.length <= shown.length;
      const isFiltered = this.controls.some((control) => control.value.trim());
      const said = isFiltered ? `${found.length} of ${this.items.length} ${this.noun} match` : `${found.length} ${this.noun}`;
      this.count.textContent = found.length > shown.length ? `${said}, ${shown.length} shown` : said;
    }

    /** Bring an item onto the page, whatever is filtered; false where it is not one of this list. */
    reveal(id) {
      const no = this.items.findIndex((item) => item.id === id);
      if (no < 0) return false;
      if (!this.items[no].isConnected) {
        for (const control of this.controls) control.value = "";
        this.limit = Math.ceil((no + 1) / this.pageSize) * this.pageSize;
        this.show();
      }
      const item = this.items[no];
      if ("open" in item) item.open = true;
      item.scrollIntoView();
      (item.querySelector("summary") || item).focus({ preventScroll: true });
      return true;
    }
  }

  const lists = [...document.querySelectorAll(".filterable")].map((root) => new Filtered(root));
  document.documentElement.classList.add("scripted");

  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    return id.startsWith("event-") && lists.some((list) => list.reveal(id));
  };
  document.addEventListener("click", (click) => {
    const link = click.target.closest("a.to-event");
    // Followed a second time the address stays, and no change of it would be told.
    if (link && link.hash === location.hash) follow();
  });
  addEventListener("hashchange", follow);
  follow();
  // An event that is not on this page cannot be gone to.
  const items = lists.flatMap((list) => list.items);
  const known = new Set(items.map((item) => item.id));
  for (const link of items.flatMap((item) => [...item.querySelectorAll("a.to-event")])) {
    if (!known.has(link.hash.slice(1))) link.removeAttribute("href");
  }
  for (const region of document.querySelectorAll("[data-end]")) region.scrollLeft = region.scrollWidth;
})();
