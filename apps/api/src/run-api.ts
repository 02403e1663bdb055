import { InvalidSettingsError, requireConnections, type Settings } from '@firmware-upgrader/config';
import { die, dieLoudly, endWhenTold, JsonLogger } from '@firmware-upgrader/server-process';
import { addUpgraderModules, UpgraderModuleError } from '@firmware-upgrader/upgraders';
import { ExtensionError, loadExtensions } from '@firmware-upgrader/upgrades';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { ApiOptions } from './api-options';
import { createApi } from './create-api';
import { additionsOf, type ApiExtension } from './extension';
import { openApiDocument } from './http/openapi';
import { prepareDatabase } from './prepare-database';

export interface RunOptions extends Pick<ApiOptions, 'upgraders' | 'version'> {
  readonly readSettings: () => Settings;
  /** Folders of the built dashboard: of ours alone, and of the one with extensions in it. */
  readonly dashboardDirs: { readonly plain: string; readonly extended: string };
}

const END_LIMIT_MS = 2_500;
const REQUESTS_LIMIT_MS = 1_500;

/**
 * Runs the API as a process, with the upgraders given, and the upgraders and extensions of the settings: until it is
 * told to end, or writes its document for `--openapi FILE`.
 */
export async function runApi(options: RunOptions): Promise<void> {
  let logger = new JsonLogger('info');
  dieLoudly(logger);
  const file = openApiFile(process.argv);
  try {
    if (file !== undefined) return await writeDocument(file, compose(options, options.readSettings()));
    const settings = requireConnections(options.readSettings());
    logger = new JsonLogger(settings.LOG_LEVEL);
    const app = await createApi(compose(options, settings));
    endWhenTold(logger, () => close(app), END_LIMIT_MS);
    await prepareDatabase(app, logger);
    await app.listen(settings.PORT, settings.HOST);
    logger.log(`Listening on ${await app.getUrl()}.`);
  } catch (error) {
    die(logger, isForPeople(error) ? error.message : error);
  }
}

function compose({ upgraders, version, dashboardDirs }: RunOptions, settings: Settings): ApiOptions {
  const extensions = loadExtensions<ApiExtension>(settings.EXTENSIONS, ['api', 'engine']);
  return {
    settings,
    upgraders: addUpgraderModules(upgraders, settings.UPGRADERS, ['.', settings.DATA_DIR]),
    extensions,
    dashboardDir: extensions.length > 0 ? dashboardDirs.extended : dashboardDirs.plain,
    version,
  };
}

function isForPeople(error: unknown): error is Error {
  return [InvalidSettingsError, UpgraderModuleError, ExtensionError].some((kind) => error instanceof kind);
}

function openApiFile(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--openapi');
  return at < 0 ? undefined : argv[at + 1];
}

async function writeDocument(file: string, options: ApiOptions): Promise<void> {
  const app = await createApi({ ...options, isPreview: true });
  await writeFile(
    file,
    `${JSON.stringify(openApiDocument(app, options.version, additionsOf(options.extensions ?? [])), null, 2)}\n`,
  );
}

/** Requests in progress get a moment; their kept-alive connections would otherwise stay for ever. */
async function close(app: NestExpressApplication): Promise<void> {
  const server = app.getHttpServer() as Server;
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), REQUESTS_LIMIT_MS).unref();
  await app.close();
}
