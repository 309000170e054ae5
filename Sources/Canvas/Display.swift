/// What shows grids: a terminal, or a test.
public protocol Display: AnyObject {
    var size: Size { get }
    /// Shows the grid. One of another size than the display's is cut, or blank beyond its edge.
    func present(_ grid: Grid)
}
