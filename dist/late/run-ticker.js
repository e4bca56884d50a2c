import "../chunks/chunk-KIZ6KU7F.js";

// src/run/ticker.ts
var INTERVAL = 100;
function makeTicker(tell, coverage) {
  let last = performance.now();
  return () => {
    const now = performance.now();
    if (now - last < INTERVAL) return void 0;
    last = now;
    const { files, objects, bytes, expected } = coverage;
    tell({ files, objects, bytes, ...expected !== void 0 && { expected } });
    return new Promise((resolve) => setImmediate(resolve));
  };
}
export {
  makeTicker
};
