/** All guards, in the order in which they look: those that speak of a file as a whole first. */
import type { CompiledRule } from "../model.ts";
import { CHECK_ENV_RULES } from "./checkEnv/rules.ts";
import type { Guard } from "./guard.ts";
import { composeGuard } from "./guards/compose.ts";
import { defaultSecretGuard } from "./guards/defaultSecret.ts";
import { dockerfileGuard } from "./guards/dockerfile.ts";
import { dockerignoreGuard } from "./guards/dockerignoreCoverage.ts";
import { envFileGuard } from "./guards/envFile.ts";
import { fileModeGuard } from "./guards/fileMode.ts";
import { frontendGuard } from "./guards/frontend.ts";
import { gitFolderGuard } from "./guards/gitFolder.ts";
import { ignoreCoverageGuard } from "./guards/ignoreCoverage.ts";
import { invisibleGuard } from "./guards/invisible.ts";
import { keyFileGuard } from "./guards/keyFile.ts";
import { kubernetesGuard } from "./guards/kubernetes.ts";
import { pipelineGuard } from "./guards/pipeline.ts";
import { reuseGuard } from "./guards/reuse.ts";
import { secretsFolderGuard } from "./guards/secretsFolder.ts";
import { templateGuard } from "./guards/template.ts";
import { workflowGuard } from "./guards/workflow.ts";
import { TAINT_RULE } from "./taintRule.ts";

export const GUARDS: readonly Guard[] = [
  envFileGuard,
  keyFileGuard,
  secretsFolderGuard,
  templateGuard,
  composeGuard,
  dockerfileGuard,
  kubernetesGuard,
  workflowGuard,
  pipelineGuard,
  defaultSecretGuard,
  frontendGuard,
  ignoreCoverageGuard,
  dockerignoreGuard,
  reuseGuard,
  fileModeGuard,
  gitFolderGuard,
  invisibleGuard,
];

/** The rules of all guards and of check-env, each once. They run in no engine. */
export const GUARD_RULES: readonly CompiledRule[] = [
  ...new Set([...GUARDS.flatMap((guard) => guard.rules), ...CHECK_ENV_RULES, TAINT_RULE]),
];
