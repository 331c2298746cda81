// What axe says of the colours of a page's words, of which it looks at one of each kind: it takes long over each, and says the same
// of all whose own look and that of everything around them are the same. It looks at more where it cannot tell of the first, and
// at every word that meets what is laid over or under others.
async (options) => {
  const LOOK = ["color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight", "textShadow"];
  const PLACE = ["position", "float", "filter", "mixBlendMode", "textDecorationLine", "borderBottomWidth"];
  const numbers = new Map();
  const numberOf = (key) => numbers.get(key) ?? numbers.set(key, numbers.size + 1).get(key);
  const length = (all) => all.reduce((sum, { textContent }) => sum + textContent.length, 0);
  const kinds = new WeakMap();
  const kindOf = (one) => {
    if (one && !kinds.has(one)) {
      const style = getComputedStyle(one);
      // Axe asks of links whether they stand among more other words, and passes by what is off.
      const isProse = one.textContent.length > 2 * length([...one.querySelectorAll("a")]);
      const isOff = one.matches("[disabled], [aria-disabled=true]") || one.control?.disabled;
      const look = [...LOOK, ...PLACE].map((name) => style[name]);
      kinds.set(one, numberOf([kindOf(one.parentElement), one.localName, isProse, isOff, ...look].join("|")));
    }
    return one ? kinds.get(one) : 0;
  };
  const visible = [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility());
  const boxes = new Map(visible.map((one) => [one, one.getBoundingClientRect()]));
  const loose = visible.filter((one) => {
    const { position, float, transform } = getComputedStyle(one);
    return !["static", "relative"].includes(position) || float !== "none" || transform !== "none";
  });
  const meet = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  const isMet = (one) =>
    loose.some((other) => !other.contains(one) && !one.contains(other) && meet(boxes.get(one), boxes.get(other)));
  const isRead = (one) =>
    one.shadowRoot ||
    one.matches("input, select, textarea") ||
    [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const found = [];
  const told = new Set();
  const look = async (elements) => {
    if (elements.length) {
      const { violations, passes, incomplete } = await globalThis.axe.run(elements, { ...options, elementRef: true });
      const kindsIn = (rules) => rules.flatMap(({ nodes }) => nodes).map(({ element }) => kindOf(element));
      found.push(...violations);
      kindsIn([...violations, ...passes].filter(({ id }) => id === "color-contrast")).forEach(told.add, told);
      kindsIn(incomplete).forEach(told.delete, told);
    }
  };
  const words = visible.filter(isRead);
  const firsts = new Set([...Map.groupBy(words, kindOf).values()].map(([first]) => first));
  const now = new Set(words.filter((one) => firsts.has(one) || isMet(one)));
  await look([...now]);
  await look(words.filter((one) => !told.has(kindOf(one)) && !now.has(one)));
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
};
