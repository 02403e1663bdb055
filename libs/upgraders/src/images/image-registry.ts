import { openWrtImages } from './openwrt-images';

/** One kind of image file and the hardware that takes it. */
export interface ImageType {
  /** The end of the official file name, from behind its first `-`. */
  readonly type: string;
  readonly label: string;
  /** As in `/tmp/sysinfo/model` of a device. */
  readonly boards: readonly string[];
}

/** An uploaded file, as far as its type can be told from it. */
export interface ImageFile {
  readonly name: string;
  /** Its first bytes. */
  readonly head: Buffer;
  /** As at the end of OpenWrt's images; null: it has none that can be trusted. */
  readonly metadata: Readonly<Record<string, unknown>> | null;
}

/** Tells the type of an image file; null: not from what this one looks at. */
export type ImageRecognizer = (file: ImageFile) => string | null;

/** Which image fits which hardware. */
export interface ImageRegistry {
  readonly types: readonly ImageType[];
  /** Whether it is none of those that we ship. */
  isCustom(type: string): boolean;
  find(type: string): ImageType | null;
  /** All types that this board takes, in the order of the list. */
  typesFor(board: string): string[];
  /** The one to prefer: the type that the device has now where it fits, else the last of the list. */
  typeFor(board: string, currentType?: string | null): string | null;
  /** The official name with or without a version in it; null: none of our types. */
  typeFromFileName(fileName: string): string | null;
  /** By the target and device in an image's own metadata; null: none of our types, or more than one. */
  typeFromMetadata(metadata: Readonly<Record<string, unknown>>): string | null;
  /** By its name, else its metadata, else whatever recognizers were added; null: nobody knows it. */
  recognize(file: ImageFile): string | null;
}

/** Custom types come first: they add boards, and never take one away from the types that we ship. */
export function createImageRegistry(
  custom: readonly ImageType[] = [],
  addedRecognizers: readonly ImageRecognizer[] = [],
): ImageRegistry {
  const builtIn = openWrtImages.map(([type, label, boards]) => ({ type, label, boards }));
  const types: readonly ImageType[] = [...custom, ...builtIn];
  const customTypes = new Set(custom.map(({ type }) => type));
  const byType = new Map(types.map((entry) => [entry.type, entry]));
  const byBoard = new Map<string, string[]>();
  for (const { type, boards } of types) {
    for (const board of boards) byBoard.set(board, [...(byBoard.get(board) ?? []), type]);
  }
  const typesFor = (board: string) => [...(byBoard.get(board) ?? [])];
  const registry: ImageRegistry = {
    types,
    isCustom: (type) => customTypes.has(type),
    find: (type) => byType.get(type) ?? null,
    typesFor,
    typeFor: (board, currentType) => {
      const fitting = typesFor(board);
      return fitting.find((type) => type === currentType) ?? fitting.at(-1) ?? null;
    },
    typeFromFileName: (fileName) => {
      const official = fileName.slice(fileName.indexOf('-') + 1);
      if (byType.has(official)) return official;
      const endings = [...byType.keys()].filter((type) => fileName.endsWith(type));
      return endings.sort((a, b) => b.length - a.length)[0] ?? null;
    },
    typeFromMetadata: (metadata) => {
      const beginning = officialBeginning(metadata);
      const fitting = beginning === null ? [] : [...byType.keys()].filter((type) => type.startsWith(beginning));
      return fitting.length === 1 ? (fitting[0] ?? null) : null;
    },
    recognize: (file) => {
      for (const recognize of recognizers) {
        const type = recognize(file);
        if (type !== null && byType.has(type)) return type;
      }
      return null;
    },
  };
  const recognizers: readonly ImageRecognizer[] = [
    ({ name }) => registry.typeFromFileName(name),
    ({ metadata }) => metadata && registry.typeFromMetadata(metadata),
    ...addedRecognizers,
  ];
  return registry;
}

/** How OpenWrt begins the names of the files it builds (include/image.mk, include/image-commands.mk). */
function officialBeginning({ version }: Readonly<Record<string, unknown>>): string | null {
  const { target, board } = (version ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof target !== 'string' || typeof board !== 'string') return null;
  return `${target.replace('/', '-')}-${board}-squashfs-`;
}
