import { dataSourceOptions, Database, SecretSealer } from '@firmware-upgrader/database';
import { FirmwareStorage } from '@firmware-upgrader/storage';
import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { ApiOptions } from './create-api';
import { HttpModule } from './http/http.module';
import { SETTINGS, UPGRADERS, VERSION } from './http/tokens';

const CONNECT_TRIES = 60;
const CONNECT_RETRY_MS = 1_000;

/** What every feature finds at hand, composed from the options of one installation. */
@Global()
@Module({})
export class ApiModule {
  static with(options: ApiOptions & { readonly features: readonly Type<unknown>[] }): DynamicModule {
    const { settings } = options;
    return {
      module: ApiModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions({
            url: settings.DATABASE_URL,
            applicationName: 'firmware-upgrader api',
            ...(options.entities ? { entities: options.entities } : {}),
            ...(options.migrations ? { migrations: options.migrations } : {}),
          }),
          retryAttempts: CONNECT_TRIES,
          retryDelay: CONNECT_RETRY_MS,
        }),
        HttpModule,
        ...options.features,
      ],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: UPGRADERS, useValue: options.upgraders },
        { provide: VERSION, useValue: options.version },
        { provide: Database, inject: [DataSource], useFactory: (dataSource: DataSource) => new Database(dataSource) },
        { provide: SecretSealer, useFactory: () => new SecretSealer(settings.SECRET_KEY) },
        {
          provide: FirmwareStorage,
          useFactory: () => new FirmwareStorage(settings.STORAGE_DIR),
        },
      ],
      exports: [SETTINGS, UPGRADERS, VERSION, Database, SecretSealer, FirmwareStorage],
    };
  }
}
