import {
  fetchInto
} from "./chunk-FHIDJ7UN.js";
import "./chunk-TOPMMDKA.js";
import {
  m101_IncompleteError
} from "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";

// src/git/fetchPullRequests.ts
var REFSPECS = [
  "+refs/pull/*:refs/leakgate/pull/*",
  "+refs/merge-requests/*:refs/leakgate/merge-requests/*"
];
function fetchPullRequests({ git }) {
  const failure = fetchInto(git, { name: "origin" }, "--no-tags", REFSPECS);
  if (failure !== void 0) throw new m101_IncompleteError(`the pull requests of origin cannot be fetched: ${failure}`);
}
export {
  fetchPullRequests
};
