import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ThrottlerStorageService } from '@nestjs/throttler';
import { Authentication } from './authentication';
import { DrfExceptionFilter } from './drf-exception.filter';
import { DrfValidationPipe } from './drf-validation.pipe';
import { Gate } from './gate';
import { PageAnswers } from './page-answers';
import { RedisConnection } from './redis-connection';
import { RouteTable } from './route-table';
import { Throttling } from './throttling';

/** What all routes share. */
@Global()
@Module({
  providers: [
    RouteTable,
    Authentication,
    Gate,
    PageAnswers,
    Throttling,
    ThrottlerStorageService,
    RedisConnection,
    { provide: APP_FILTER, useClass: DrfExceptionFilter },
    { provide: APP_PIPE, useClass: DrfValidationPipe },
  ],
  exports: [Throttling, RedisConnection],
})
export class HttpModule {}
