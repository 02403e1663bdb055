export * from './firmware-storage';
export { cleanFileName, InvalidStorageKeyError, LONGEST_KEY } from './storage-key';
