import type { ImageRecognizer, ImageType } from '@firmware-upgrader/upgraders';

/** Hardware that the product does not know by itself. */
export const acmeImages: readonly ImageType[] = [
  { type: 'acme-one-sysupgrade.img', label: 'Acme One', boards: ['Acme One'] },
  { type: 'acme-two-sysupgrade.img', label: 'Acme Two', boards: ['Acme Two', 'Acme Two (outdoor)'] },
];

/** Acme's images may have any name; they begin with `ACME:` and the name of the model in eight bytes. */
export const recognizeAcme: ImageRecognizer = ({ head }) => {
  if (head.toString('latin1', 0, 5) !== 'ACME:') return null;
  const model = head.toString('latin1', 5, 13).trim().toLowerCase();
  return `acme-${model}-sysupgrade.img`;
};
