import {
  m167_prepare
} from "./chunk-Q2K6IMET.js";
import "./chunk-KIZ6KU7F.js";
export {
  m167_prepare as prepare
};
