import { dataSourceOptions, Database, SecretSealer } from '@firmware-upgrader/database';
import { FirmwareStorage } from '@firmware-upgrader/storage';
import { addedBy } from '@firmware-upgrader/upgrades';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { ApiOptions } from './api-options';
import type { ApiExtension } from './extension';
import { features } from './features';
import { Additions } from './http/additions';
import { ExtendedResources } from './http/extended-resources';
import { HttpModule } from './http/http.module';
import { DOWNLOAD_RULES, EXTENSIONS, SETTINGS, UPGRADERS, VERSION } from './http/tokens';

const CONNECT_TRIES = 60;
const CONNECT_RETRY_MS = 1_000;

interface ComposedOptions extends ApiOptions {
  readonly extensions: readonly ApiExtension[];
  readonly additions: Additions;
}

/** What every feature finds at hand, composed from the options of one installation. */
@Global()
@Module({})
export class ApiModule {
  static with(options: ComposedOptions): DynamicModule {
    const { settings, extensions } = options;
    return {
      module: ApiModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions({
            url: settings.DATABASE_URL,
            applicationName: 'firmware-upgrader api',
            entities: addedBy(extensions, 'entities'),
            migrations: addedBy(extensions, 'migrations'),
          }),
          retryAttempts: CONNECT_TRIES,
          retryDelay: CONNECT_RETRY_MS,
        }),
        HttpModule,
        ...features,
        ...addedBy(extensions, 'features'),
      ],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: UPGRADERS, useValue: options.upgraders },
        { provide: VERSION, useValue: options.version },
        { provide: Additions, useValue: options.additions },
        ExtendedResources,
        { provide: EXTENSIONS, useValue: extensions },
        { provide: DOWNLOAD_RULES, useValue: addedBy(extensions, 'downloadRules') },
        { provide: Database, inject: [DataSource], useFactory: (dataSource: DataSource) => new Database(dataSource) },
        { provide: SecretSealer, useFactory: () => new SecretSealer(settings.SECRET_KEY) },
        {
          provide: FirmwareStorage,
          useFactory: () => new FirmwareStorage(settings.STORAGE_DIR),
        },
      ],
      exports: [
        SETTINGS,
        UPGRADERS,
        VERSION,
        Additions,
        ExtendedResources,
        EXTENSIONS,
        DOWNLOAD_RULES,
        Database,
        SecretSealer,
        FirmwareStorage,
      ],
    };
  }
}
