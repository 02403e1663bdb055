import classes from './logo.module.css';

const NAME = 'Firmware Upgrader';

export function Logo() {
  return (
    <span className={classes.logo}>
      <svg viewBox="0 0 32 32" width={26} height={26} aria-hidden>
        <rect width="32" height="32" rx="7" className={classes.tile} />
        <path
          d="M16 22V9m0 0-5.5 5.5M16 9l5.5 5.5M9 25h14"
          fill="none"
          stroke="#fff"
          strokeWidth={2.6}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className={classes.name}>{NAME}</span>
    </span>
  );
}
