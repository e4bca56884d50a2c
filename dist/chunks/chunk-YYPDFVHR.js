// src/policy/formats/assignment.ts
function placeOf(text, { value, start, end }, part) {
  return end - start === value.length && text.startsWith(value, start) ? { start: start + part.start, end: start + part.end } : { start, end };
}

export {
  placeOf
};
