/** How the body or one unit came out; numbers as printed. */
export interface UnitStatistics {
  /** The unit's name; empty for the whole body. */
  readonly unit: string;
  /** Who scored the unit's staff; empty for the whole body. */
  readonly head: string;
  readonly ranked: number;
  readonly categories: {
    readonly excellent: number;
    readonly normal: number;
    readonly unsatisfactory: number;
    readonly unknown: number;
  };
  readonly preliminaryMean: number | null;
  readonly finalMean: number | null;
  /** Of 4.3 over the unit's staff, before and after the review. */
  readonly headMean: number | null;
  readonly teamMean: number | null;
}

/** What the team looks at before it signs. Nothing is normalised or forced (7.5). */
export interface Statistics {
  readonly body: UnitStatistics;
  readonly units: readonly UnitStatistics[];
}
