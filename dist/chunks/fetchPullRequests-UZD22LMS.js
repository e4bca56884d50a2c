import {
  fetchInto
} from "./chunk-55EOIMFA.js";
import "./chunk-5EBVRVOI.js";
import {
  m82_IncompleteError
} from "./chunk-NUUKCMGI.js";
import "./chunk-KIZ6KU7F.js";

// src/git/fetchPullRequests.ts
var REFSPECS = [
  "+refs/pull/*:refs/leakgate/pull/*",
  "+refs/merge-requests/*:refs/leakgate/merge-requests/*"
];
function fetchPullRequests({ git }) {
  const failure = fetchInto(git, { name: "origin" }, "--no-tags", REFSPECS);
  if (failure !== void 0) throw new m82_IncompleteError(`the pull requests of origin cannot be fetched: ${failure}`);
}
export {
  fetchPullRequests
};
