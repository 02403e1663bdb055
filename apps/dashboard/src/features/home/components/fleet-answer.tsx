import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { formatNumber } from '../../../shared/format/format';
import type { FleetFigures } from '../fleet-figures';
import classes from './home.module.css';

/** The fleet in one line; each number leads to its devices. */
export function FleetAnswer({ figures: { upToDate, behind, silent } }: { figures: FleetFigures }) {
  const { t } = useTranslation();
  const parts = [
    { filter: 'firmware=latest', words: t('home.upToDate', { n: formatNumber(upToDate) }) },
    { filter: 'firmware=behind', words: t('home.behind', { n: formatNumber(behind) }) },
    { filter: 'contact=week', words: t('home.silent', { n: formatNumber(silent) }) },
  ];
  return (
    <span className={classes.answer}>
      {parts.map(({ filter, words }) => (
        <Link key={filter} to={`${paths.devices}?${filter}`}>
          {words}
        </Link>
      ))}
    </span>
  );
}
