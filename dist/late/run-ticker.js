import "../chunks/chunk-KIZ6KU7F.js";

// src/run/ticker.ts
var INTERVAL = 100;
var LARGE = 4 * 1024 * 1024;
function makeTicker(tell, coverage) {
  let last = performance.now();
  let wasLarge = false;
  return (size) => {
    const now = performance.now();
    const isLarge = size >= LARGE;
    if (!isLarge && !wasLarge && now - last < INTERVAL) return void 0;
    last = now;
    wasLarge = isLarge;
    const state = () => {
      const { files, objects, bytes, expected } = coverage;
      return { files, objects, bytes, ...expected !== void 0 && { expected } };
    };
    if (isLarge) return hear().then(() => tell({ ...state(), next: size }));
    tell(state());
    return hear();
  };
}
async function hear() {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}
export {
  makeTicker
};
