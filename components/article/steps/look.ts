// The look of steps with their figure.

/**
 * Beside each other where the column is wide enough; the figure stays in view while a long list of
 * steps is read. An element of the text, so it is the column's container that is asked.
 */
export const BESIDE =
  '@min-[46rem]:grid @min-[46rem]:grid-cols-[minmax(0,18rem)_minmax(0,1fr)] ' +
  '@min-[46rem]:items-start @min-[46rem]:gap-x-10 @min-[46rem]:[&>figure]:sticky ' +
  '@min-[46rem]:[&>figure]:top-6 @min-[46rem]:[&>figure]:mt-0 [&_.menu]:whitespace-normal ' +
  'print:block'
