export { die, dieLoudly, endWhenTold } from './end-when-told';
export { JsonLogger, type JsonLoggerOptions, type LogLevel } from './json-logger';
