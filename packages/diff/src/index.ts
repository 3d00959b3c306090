export type {
  ChangeKind,
  DepartmentChanges,
  Edit,
  EditionChanges,
  FigureChange,
  MeasureChange,
  PageChange,
  TextChange,
} from "./edition-changes.ts";
