#!/usr/bin/env node
import { m7_start as start } from "./core.js";
start();
