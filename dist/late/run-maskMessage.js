import {
  maskMessage
} from "../chunks/chunk-BU7ZO626.js";
import "../chunks/chunk-GBORDLB4.js";
import "../chunks/chunk-IRTH3SKJ.js";
import "../chunks/chunk-CGUE4PLT.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  maskMessage
};
