import type { ImageRecognizer, ImageType } from '@firmware-upgrader/upgraders';

/** Hardware that the product does not know by itself. */
export const orbitImages: readonly ImageType[] = [
  { type: 'orbit-one-sysupgrade.img', label: 'Orbit One', boards: ['Orbit One'] },
  { type: 'orbit-two-sysupgrade.img', label: 'Orbit Two', boards: ['Orbit Two', 'Orbit Two (outdoor)'] },
];

/** Orbit's images may have any name; they begin with `ORBIT:` and the name of the model in eight bytes. */
export const recognizeOrbit: ImageRecognizer = ({ head }) => {
  if (head.toString('latin1', 0, 6) !== 'ORBIT:') return null;
  const model = head.toString('latin1', 6, 14).trim().toLowerCase();
  return `orbit-${model}-sysupgrade.img`;
};
