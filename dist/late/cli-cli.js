import {
  runCommandLine
} from "../chunks/chunk-X2KKLVDM.js";
import "../chunks/chunk-SNCJFO4E.js";
import "../chunks/chunk-YDDCC3JG.js";
import "../chunks/chunk-D7GLV5T5.js";
import "../chunks/chunk-A2ZKC6YF.js";
import "../chunks/chunk-F7HQTXLU.js";
import "../chunks/chunk-DFMGVWCY.js";
import "../chunks/chunk-2ZOQUDG4.js";
import "../chunks/chunk-TOPMMDKA.js";
import "../chunks/chunk-UX3JOLJK.js";
import "../chunks/chunk-HHY3X5SV.js";
import "../chunks/chunk-Q2K6IMET.js";
import "../chunks/chunk-7ZCP46QP.js";
import "../chunks/chunk-G2SPY3YO.js";
import "../chunks/chunk-2NFJI7WK.js";
import "../chunks/chunk-7HHZ3Y5M.js";
import "../chunks/chunk-NLHSVFSY.js";
import "../chunks/chunk-VDYH3BD6.js";
import "../chunks/chunk-BLHTV6GK.js";
import "../chunks/chunk-XCWIZIBK.js";
import "../chunks/chunk-OVRD6QK3.js";
import "../chunks/chunk-IAXZ4NUR.js";
import "../chunks/chunk-S32C2UYC.js";
import "../chunks/chunk-CGUE4PLT.js";
import "../chunks/chunk-ESH2NSMB.js";
import "../chunks/chunk-CN4O2DYZ.js";
import "../chunks/chunk-D267QXLM.js";
import "../chunks/chunk-GVIGKBX3.js";
import "../chunks/chunk-XCZGW5UD.js";
import "../chunks/chunk-DDIJVA56.js";
import "../chunks/chunk-LPIN2NTM.js";
import "../chunks/chunk-V6FYVPGY.js";
import "../chunks/chunk-ASFKNAUB.js";
import "../chunks/chunk-3GXF3YZZ.js";
import "../chunks/chunk-H7VKOKBB.js";
import "../chunks/chunk-E7Y7D5T2.js";
import "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  runCommandLine
};
