import { csrfHeader, parse } from './client';
import { ApiError } from './errors';

export interface UploadProgress {
  sentBytes: number;
  bytesPerSecond: number;
}

interface UploadOptions {
  onProgress: (progress: UploadProgress) => void;
  signal?: AbortSignal;
}

/** Sends a form with a file. `fetch` cannot tell how much of a body went out, `XMLHttpRequest` can. */
export function upload<T>(path: string, form: FormData, { onProgress, signal }: UploadOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const startedAt = performance.now();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json');
    for (const [name, value] of Object.entries(csrfHeader())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => {
      const seconds = Math.max((performance.now() - startedAt) / 1000, 0.001);
      onProgress({ sentBytes: loaded, bytesPerSecond: loaded / seconds });
    };
    request.onload = () => {
      const answer = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as T);
      else reject(new ApiError(request.status, answer));
    };
    request.onerror = () => reject(new TypeError('The connection to the server was lost.'));
    request.onabort = () => reject(new DOMException('Cancelled.', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
