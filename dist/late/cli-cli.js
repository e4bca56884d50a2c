import {
  runCommandLine
} from "../chunks/chunk-IB4JG6Z4.js";
import "../chunks/chunk-Z3N6G6WH.js";
import "../chunks/chunk-37MVO6HI.js";
import "../chunks/chunk-A2ZKC6YF.js";
import "../chunks/chunk-XWF3JDUZ.js";
import "../chunks/chunk-5L3HFBKJ.js";
import "../chunks/chunk-6FXASQ6B.js";
import "../chunks/chunk-5EBVRVOI.js";
import "../chunks/chunk-PMVBOKFA.js";
import "../chunks/chunk-HHY3X5SV.js";
import "../chunks/chunk-2WCWNXMA.js";
import "../chunks/chunk-QVEGZ62C.js";
import "../chunks/chunk-EH2RYXZB.js";
import "../chunks/chunk-UJMYOIU4.js";
import "../chunks/chunk-T64U3PNH.js";
import "../chunks/chunk-E5GVHK5N.js";
import "../chunks/chunk-QPIAB647.js";
import "../chunks/chunk-H4S7JQ2N.js";
import "../chunks/chunk-JCSSBLDJ.js";
import "../chunks/chunk-4STBGSQN.js";
import "../chunks/chunk-TW7R6OX7.js";
import "../chunks/chunk-CS4OBEM6.js";
import "../chunks/chunk-F3Z26WRT.js";
import "../chunks/chunk-H7XTDJDM.js";
import "../chunks/chunk-B6354ZDU.js";
import "../chunks/chunk-A5H77B32.js";
import "../chunks/chunk-UPDHPC3A.js";
import "../chunks/chunk-KVL4JXAH.js";
import "../chunks/chunk-ESYXBC67.js";
import "../chunks/chunk-Q5527LFJ.js";
import "../chunks/chunk-2UMS4LWL.js";
import "../chunks/chunk-7TRGIIXB.js";
import "../chunks/chunk-VPAQ6VQD.js";
import "../chunks/chunk-CZXVCU2S.js";
import "../chunks/chunk-NUUKCMGI.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  runCommandLine
};
