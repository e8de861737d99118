package dev.drydock.ui.shell;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.ui.apply.DebtsModel;
import dev.drydock.ui.apply.RunsModel;
import dev.drydock.ui.design.DesignModel;
import dev.drydock.ui.plan.PlanModel;
import dev.drydock.ui.project.ProjectModel;
import dev.drydock.ui.review.ReviewModel;
import dev.drydock.ui.table.TableModel;
import dev.drydock.ui.whatif.WhatIfModel;

/// What a tab shows: its screen's model. Two tabs are the same when they show the same thing.
sealed interface Tab {
    String title();

    /// Lets go of what the tab holds.
    void close();

    /// The data and structure of a relation.
    record OfRelation(TableModel model) implements Tab {
        @Override
        public String title() {
            return model.address().name();
        }

        @Override
        public void close() {
            model.close();
        }
    }

    /// A type or another object that is nothing but its definition.
    record OfObject(ObjectAddress address, String definition) implements Tab {
        @Override
        public String title() {
            return address.name();
        }

        @Override
        public void close() {}
    }

    /// The review of what is pending.
    record OfReview(ReviewModel model) implements Tab {
        @Override
        public String title() {
            return "Review";
        }

        @Override
        public void close() {
            model.close();
        }
    }

    /// A folder of migrations.
    record OfProject(ProjectModel model) implements Tab {
        @Override
        public String title() {
            return model.name();
        }

        @Override
        public void close() {}
    }

    /// A folder of migrations that can't be read.
    record OfUnreadable(String title, String problem) implements Tab {
        @Override
        public void close() {}
    }

    /// A query and its plan.
    record OfPlan(PlanModel model, String title) implements Tab {

        @Override
        public void close() {
            model.close();
        }
    }

    /// The run that has not come to its end.
    record OfRun(RunsModel model) implements Tab {
        @Override
        public String title() {
            return "Unfinished run";
        }

        @Override
        public void close() {}
    }

    /// A change that is tried in a lab.
    record OfWhatIf(WhatIfModel model) implements Tab {
        @Override
        public String title() {
            return "What if";
        }

        @Override
        public void close() {
            model.close();
        }
    }

    /// What is half-done.
    record OfDebts(DebtsModel model) implements Tab {
        @Override
        public String title() {
            return "Half-done";
        }

        @Override
        public void close() {
            model.close();
        }
    }

    /// The designer of a table and its neighbours.
    record OfDesign(DesignModel model) implements Tab {
        @Override
        public String title() {
            return "Design: " + model.start().name();
        }

        @Override
        public void close() {}
    }
}
