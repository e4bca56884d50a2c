import {
  policyAt
} from "../chunks/chunk-L2NMRY2Q.js";
import "../chunks/chunk-IBSKVRGS.js";
import "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  policyAt
};
