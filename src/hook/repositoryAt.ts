/** Hooks exist in repositories only. */
import { discover, type Repository } from "../git/repository.ts";
import { IncompleteError } from "../model.ts";

/** @throws IncompleteError outside a repository, or when git refuses to read it */
export async function repositoryAt(cwd: string): Promise<Repository> {
  const repository = await discover(cwd);
  if (repository === undefined) throw new IncompleteError(`${cwd} is in no git repository: change to it first`);
  return repository;
}
